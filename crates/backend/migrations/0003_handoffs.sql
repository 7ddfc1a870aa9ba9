-- Links to go on with a flow on another device, and the sessions that come of them, for SQLite and
-- PostgreSQL alike. Both are known by a hash, in hexadecimal digits.

CREATE TABLE hosted_flow_handoffs (
    hash TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL,
    flow TEXT NOT NULL REFERENCES hosted_flow_flows (id) ON DELETE CASCADE,
    ends_at BIGINT NOT NULL,
    is_session SMALLINT NOT NULL
);

CREATE INDEX hosted_flow_handoffs_flow ON hosted_flow_handoffs (flow);

CREATE INDEX hosted_flow_handoffs_end ON hosted_flow_handoffs (ends_at);

CREATE INDEX hosted_flow_flows_user ON hosted_flow_flows (user_id, provider, created_at);
