// region: task-4
// caught by: two relays at the same moment: no row twice, and none waits for the other
// says: locks only what it returns
List<Row> all =
    Sql.rows(connection, "SELECT id, jid, job, order_id FROM outbox WHERE sent_at IS NULL AND NOT EXISTS (SELECT 1 FROM outbox older WHERE older.order_id = outbox.order_id AND older.id < outbox.id AND older.sent_at IS NULL) ORDER BY id FOR UPDATE SKIP LOCKED");
return all.subList(0, Math.min(limit, all.size()));
