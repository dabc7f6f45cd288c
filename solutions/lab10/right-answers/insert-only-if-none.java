// region: task-4
Payment payment = payments.find(order);
if (payment == null) {
  payments.insert(order, UUID.randomUUID().toString());
  payment = payments.find(order);
}
String receipt = payment.receipt();
if (receipt == null) {
  receipt = provider.charge(payment.key(), order, payments.cents(order));
  payments.store(order, receipt);
}
return receipt;
