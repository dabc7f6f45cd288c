// region: task-4
// caught by: the plug is pulled after any step of a payment, then the job runs again: one charge
// says: your key has the date in it
String key = "order-" + order + "-" + java.time.LocalDate.now();
payments.insert(order, key);
Payments.Payment payment = payments.find(order);
if (payment.receipt() != null) {
  return payment.receipt();
}
String receipt = provider.charge(key, order, payments.cents(order));
payments.store(order, receipt);
return receipt;
