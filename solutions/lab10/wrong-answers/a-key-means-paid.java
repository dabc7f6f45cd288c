// region: task-4
// caught by: the plug is pulled after any step of a payment, then the job runs again: one charge
// says: A key without a receipt shows that a run began
if (!payments.insert(order, UUID.randomUUID().toString())) {
  return payments.find(order).receipt();
}
String receipt = provider.charge(payments.find(order).key(), order, payments.cents(order));
payments.store(order, receipt);
return receipt;
