// region: task-4
// caught by: one relay: the oldest unsent rows, at most as many as the limit
// says: it returns rows that are sent already
return Sql.rows(
    connection,
    "SELECT id, jid, job, order_id FROM outbox WHERE NOT EXISTS (SELECT 1 FROM outbox older WHERE older.order_id = outbox.order_id AND older.id < outbox.id AND older.sent_at IS NULL) ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED",
    limit);
