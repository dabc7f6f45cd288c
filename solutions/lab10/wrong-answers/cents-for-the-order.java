// region: task-4
// caught by: the job runs once, without a crash: one charge of the right amount, and its receipt
// says: Its arguments are the key, the order, and the cents
payments.insert(order, UUID.randomUUID().toString());
Payment payment = payments.find(order);
if (payment.receipt() != null) {
  return payment.receipt();
}
String receipt = provider.charge(payment.key(), payments.cents(order), order);
payments.store(order, receipt);
return receipt;
