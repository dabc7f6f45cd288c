// region: task-4
// caught by: the job runs once, without a crash: one charge of the right amount, and its receipt
// says: the price in euros
payments.insert(order, UUID.randomUUID().toString());
Payments.Payment payment = payments.find(order);
if (payment.receipt() != null) {
  return payment.receipt();
}
long price = payments.cents(order) / 100;
String receipt = provider.charge(payment.key(), order, price);
payments.store(order, receipt);
return receipt;
