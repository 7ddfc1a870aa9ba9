-- When a process last looked at a flow's session, so that several take turns. Unlogged: what is
-- lost in a crash costs a provider one read more.

CREATE UNLOGGED TABLE hosted_flow_looks (
    flow TEXT NOT NULL PRIMARY KEY REFERENCES hosted_flow_flows (id) ON DELETE CASCADE,
    -- Milliseconds since 1970 by the database's clock, which all processes share.
    looked_at BIGINT NOT NULL
);
