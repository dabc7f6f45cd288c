// region: task-3
// caught by: one process takes any number of pieces: it gets what is there, and no more
// says: another item was sold with it
try (Connection connection = database.getConnection();
    PreparedStatement update = connection.prepareStatement("UPDATE stock SET amount = amount - 1 WHERE amount > 0")) {
  return update.executeUpdate() > 0;
}
