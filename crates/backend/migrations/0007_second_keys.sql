-- A second id under which a provider's webhooks may name a session, for SQLite and PostgreSQL alike.
ALTER TABLE hosted_flow_flows ADD COLUMN second_key TEXT;

CREATE INDEX hosted_flow_flows_second ON hosted_flow_flows (provider, second_key)
    WHERE second_key IS NOT NULL;
