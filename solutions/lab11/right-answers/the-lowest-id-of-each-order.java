// region: task-4
return Sql.rows(
    connection,
    "SELECT id, jid, job, order_id FROM outbox WHERE sent_at IS NULL AND id IN"
        + " (SELECT MIN(id) FROM outbox WHERE sent_at IS NULL GROUP BY order_id)"
        + " ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED",
    limit);
