// region: task-4
// caught by: the database refuses any statement: the exception reaches the worker, then one charge
// says: Only SQL state 40001 means
while (true) {
  try {
    payments.insert(order, UUID.randomUUID().toString());
    Payment payment = payments.find(order);
    if (payment.receipt() != null) {
      return payment.receipt();
    }
    String receipt = provider.charge(payment.key(), order, payments.cents(order));
    payments.store(order, receipt);
    return receipt;
  } catch (SQLException e) {
    // again
  }
}
