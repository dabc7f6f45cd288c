// region: task-4
// caught by: two processes pay for the order at the same moment: one charge, and one receipt
// says: because the other process is still paying
payments.insert(order, PROCESS + " " + order);
Payments.Payment payment = payments.find(order);
if (payment.receipt() != null) {
  return payment.receipt();
}
if (!payment.key().startsWith(PROCESS)) {
  throw new NoAnswer(); // another process is paying
}
String receipt = provider.charge(payment.key(), order, payments.cents(order));
payments.store(order, receipt);
return receipt;
}

private static final String PROCESS = java.util.UUID.randomUUID().toString();

static {
