-- Flows and idempotency keys, for SQLite and PostgreSQL alike. Times are nanoseconds since 1970 by
-- our clock; what a provider says of time stays as text. Flags are 0 or 1.

CREATE TABLE hosted_flow_flows (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    purpose TEXT,
    provider TEXT NOT NULL,
    session_key TEXT NOT NULL,
    session TEXT NOT NULL,
    status TEXT NOT NULL,
    expires_at TEXT,
    ended SMALLINT NOT NULL,
    delivered SMALLINT NOT NULL
);

CREATE INDEX hosted_flow_flows_open ON hosted_flow_flows (user_id, created_at)
    WHERE ended = 0 OR delivered = 0;

CREATE INDEX hosted_flow_flows_session ON hosted_flow_flows (provider, session_key);

CREATE INDEX hosted_flow_flows_changed ON hosted_flow_flows (changed_at);

CREATE TABLE hosted_flow_claims (
    user_id TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    claimed_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    flow TEXT REFERENCES hosted_flow_flows (id) ON DELETE CASCADE,
    PRIMARY KEY (user_id, idempotency_key)
);

CREATE INDEX hosted_flow_claims_flow ON hosted_flow_claims (flow);

CREATE INDEX hosted_flow_claims_end ON hosted_flow_claims (ends_at);
