// region: task-4
// caught by: the card is charged and the answer is lost: the retry gets the receipt
// says: Trying again with another key charges it again
payments.insert(order, UUID.randomUUID().toString());
Payment payment = payments.find(order);
if (payment.receipt() != null) {
  return payment.receipt();
}
String receipt;
try {
  receipt = provider.charge(payment.key(), order, payments.cents(order));
} catch (NoAnswer e) {
  receipt = provider.charge(UUID.randomUUID().toString(), order, payments.cents(order));
}
payments.store(order, receipt);
return receipt;
