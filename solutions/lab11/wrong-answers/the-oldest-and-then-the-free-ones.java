// region: task-4
// caught by: two relays at the same moment: no row twice, and none waits for the other
// says: Let one query do both
return Sql.rows(
    connection,
    "SELECT id, jid, job, order_id FROM outbox WHERE id IN (SELECT id FROM outbox WHERE sent_at IS NULL ORDER BY id LIMIT ?) ORDER BY id FOR UPDATE SKIP LOCKED",
    limit);
