-- Every process hears of every process's writes. A trigger, so that no write can forget to tell,
-- and so that it is told if and when the write is committed.

CREATE FUNCTION hosted_flow_tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('hosted_flow_changes', NEW.id);
    RETURN NULL;
END
$$;

CREATE TRIGGER hosted_flow_tell AFTER INSERT OR UPDATE OF revision ON hosted_flow_flows
    FOR EACH ROW EXECUTE FUNCTION hosted_flow_tell();
