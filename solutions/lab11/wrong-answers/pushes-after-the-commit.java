// region: task-2
// caught by: the plug is pulled after each step: there is a row for each order, and for no other
// says: place inserts no row into the table outbox
String jid = Jid.next();
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  Sql.update(connection, "INSERT INTO orders (id) VALUES (?)", order);
  connection.commit();
}
queue.push(java.util.List.of(new Row(0, jid, "ShipOrder", order)));
return jid;
