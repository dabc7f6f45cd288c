// region: task-4
// caught by: two processes pay for the order at the same moment: one charge, and one receipt
// says: A Java lock keeps out the threads of its own process only
synchronized (this) {
  Payment payment = payments.find(order);
  if (payment == null) {
    payment = new Payment(UUID.randomUUID().toString(), null);
    payments.insert(order, payment.key());
  }
  if (payment.receipt() != null) {
    return payment.receipt();
  }
  String receipt = provider.charge(payment.key(), order, payments.cents(order));
  payments.store(order, receipt);
  return receipt;
}
