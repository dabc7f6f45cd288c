// region: task-4
// caught by: any orders, each paid for once or more: each is charged once
// says: the key must be another one for each order
String key = "pay-" + payments.cents(order);
payments.insert(order, key);
Payment payment = payments.find(order);
if (payment.receipt() != null) {
  return payment.receipt();
}
String receipt = provider.charge(payment.key(), order, payments.cents(order));
payments.store(order, receipt);
return receipt;
