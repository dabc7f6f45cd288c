// region: task-4
// caught by: the database refuses any statement: the exception reaches the worker, then one charge
// says: the shop has no receipt of it
payments.insert(order, UUID.randomUUID().toString());
Payment payment = payments.find(order);
if (payment.receipt() != null) {
  return payment.receipt();
}
String receipt = provider.charge(payment.key(), order, payments.cents(order));
try {
  payments.store(order, receipt);
} catch (SQLException e) {
  System.err.println("receipt not stored: " + receipt);
}
return receipt;
