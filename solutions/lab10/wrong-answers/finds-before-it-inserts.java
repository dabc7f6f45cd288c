// region: task-4
// caught by: the job runs once, without a crash: one charge of the right amount, and its receipt
// says: returns null while the order has no row
Payment payment = payments.find(order);
if (payment.receipt() != null) return payment.receipt();
payments.insert(order, UUID.randomUUID().toString());
String receipt = provider.charge(payments.find(order).key(), order, payments.cents(order));
payments.store(order, receipt);
return receipt;
