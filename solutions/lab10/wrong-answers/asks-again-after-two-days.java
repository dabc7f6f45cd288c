// region: task-4
// caught by: the job runs again after two days, when the provider has forgotten the key
// says: return the stored receipt, and do not ask the provider again
payments.insert(order, UUID.randomUUID().toString());
String key = payments.find(order).key();
String receipt = provider.charge(key, order, payments.cents(order));
payments.store(order, receipt);
return receipt;
