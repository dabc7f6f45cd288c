// region: task-4
// caught by: the job runs again after two days, when the provider has forgotten the key
// says: payments.store changed no row
Payment known = payments.find(order);
String receipt = known == null ? null : known.receipt();
if (receipt == null) {
  receipt = provider.charge("card payment of order " + order, order, payments.cents(order));
  payments.store(order, receipt);
}
return receipt;
