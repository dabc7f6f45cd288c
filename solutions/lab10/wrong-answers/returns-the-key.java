// region: task-4
// caught by: the job runs once, without a crash: one charge of the right amount, and its receipt
// says: that is the key that the provider got
payments.insert(order, "o-" + order);
Payment payment = payments.find(order);
if (payment.receipt() != null) return payment.receipt();
String receipt = provider.charge(payment.key(), order, payments.cents(order));
payments.store(order, receipt);
return payment.key();
