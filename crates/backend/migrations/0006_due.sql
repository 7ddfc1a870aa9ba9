-- When an open flow is to be read although nobody asks: nanoseconds since 1970, by our clock. 0 says
-- that it is to be decided: so are rows from before, and what a node writes that does not know the
-- column.

ALTER TABLE hosted_flow_flows ADD COLUMN read_due_at BIGINT NOT NULL DEFAULT 0;

CREATE INDEX hosted_flow_flows_due ON hosted_flow_flows (provider, read_due_at) WHERE ended = 0;
