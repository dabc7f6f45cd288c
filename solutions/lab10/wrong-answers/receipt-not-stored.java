// region: task-4
// caught by: the job runs again after two days, when the provider has forgotten the key
// says: did not store its receipt
return provider.charge("order-" + order, order, payments.cents(order));
