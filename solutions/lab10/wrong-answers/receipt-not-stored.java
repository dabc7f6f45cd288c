// region: task-4
// caught by: the job runs again after two days, when the provider has forgotten the key
// says: return the stored receipt, and do not ask the provider again
return provider.charge("order-" + order, order, payments.cents(order));
