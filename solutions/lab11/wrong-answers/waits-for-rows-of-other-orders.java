// region: task-4
// caught by: one relay: the oldest unsent rows, at most as many as the limit
// says: only an older row of the same order
return Sql.rows(connection, """
    SELECT id, jid, job, order_id FROM outbox WHERE sent_at IS NULL AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.id < outbox.id AND o.sent_at IS NULL) ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED
    """, limit);
