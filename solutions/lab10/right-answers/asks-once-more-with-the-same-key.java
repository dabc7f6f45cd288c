// region: task-4
payments.insert(order, UUID.randomUUID().toString());
Payment payment = payments.find(order);
if (payment.receipt() != null) {
  return payment.receipt();
}
String receipt;
try {
  receipt = provider.charge(payment.key(), order, payments.cents(order));
} catch (NoAnswer first) {
  receipt = provider.charge(payment.key(), order, payments.cents(order));
}
payments.store(order, receipt);
return receipt;
