// region: task-4
// caught by: the plug is pulled after any step of a payment, then the job runs again: one charge
// says: ended without asking the provider
boolean first = payments.insert(order, UUID.randomUUID().toString());
Payment payment = payments.find(order);
if (payment.receipt() != null) {
  return payment.receipt();
}
if (!first) {
  throw new NoAnswer(); // another run is paying, so this one is tried again later
}
String receipt = provider.charge(payment.key(), order, payments.cents(order));
payments.store(order, receipt);
return receipt;
