// region: task-4
Payment known = payments.find(order);
if (known != null && known.receipt() != null) {
  return known.receipt();
}
String key = "order-" + order;
payments.insert(order, key);
String receipt = provider.charge(key, order, payments.cents(order));
payments.store(order, receipt);
return receipt;
