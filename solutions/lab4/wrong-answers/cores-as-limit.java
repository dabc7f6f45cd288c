// region: task-4
// caught by: six resources that the webhooks share: the lowest rate counts
// says: and disk allows only 100
return new Advice(false, cores, "cores");
