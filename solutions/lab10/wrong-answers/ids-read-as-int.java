// region: task-1
// caught by: any charges, of orders that were pushed once or twice: all double ones are found
// says: did not fit into an int
List<Long> ids = new java.util.ArrayList<>();
try (java.sql.PreparedStatement select =
        connection.prepareStatement(
            "SELECT order_id FROM charges GROUP BY order_id HAVING COUNT(*) > 1 ORDER BY order_id");
    java.sql.ResultSet rows = select.executeQuery()) {
  while (rows.next()) {
    ids.add((long) rows.getInt(1));
  }
}
return ids;
