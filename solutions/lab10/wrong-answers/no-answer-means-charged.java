// region: task-4
// caught by: the card is charged and the answer is lost: the retry gets the receipt
// says: the exception was caught
payments.insert(order, java.util.UUID.randomUUID().toString());
Payments.Payment payment = payments.find(order);
if (payment.receipt() != null) {
  return payment.receipt();
}
String receipt;
try {
  receipt = provider.charge(payment.key(), order, payments.cents(order));
} catch (NoAnswer e) {
  receipt = payment.key(); // probably charged; do not charge it again
}
payments.store(order, receipt);
return receipt;
