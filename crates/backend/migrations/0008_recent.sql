-- A person's results, for SQLite and PostgreSQL alike: settled flows whose end has been told.
CREATE INDEX hosted_flow_flows_recent ON hosted_flow_flows (user_id, changed_at)
    WHERE ended = 1 AND delivered = 1;
