// region: task-4
// caught by: one relay: the oldest unsent rows, at most as many as the limit
// says: more rows than the limit allows
return Sql.rows(connection, "SELECT id, jid, job, order_id FROM outbox WHERE sent_at IS NULL AND NOT EXISTS (SELECT 1 FROM outbox older WHERE older.order_id = outbox.order_id AND older.id < outbox.id AND older.sent_at IS NULL) ORDER BY id FOR UPDATE SKIP LOCKED");
