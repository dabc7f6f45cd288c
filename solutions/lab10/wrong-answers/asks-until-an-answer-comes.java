// region: task-4
// caught by: the card is charged and the answer is lost: the retry gets the receipt
// says: so it keeps a worker thread busy
payments.insert(order, UUID.randomUUID().toString());
Payment payment = payments.find(order);
if (payment.receipt() != null) {
  return payment.receipt();
}
while (true) {
  try {
    String receipt = provider.charge(payment.key(), order, payments.cents(order));
    payments.store(order, receipt);
    return receipt;
  } catch (NoAnswer e) {
    // once more
  }
}
