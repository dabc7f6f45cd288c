// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: this list cannot be changed
int all = processors.size();
processors.removeIf(processor -> !processor.busy());
return all == 0 ? 0 : 100.0 * processors.size() / all;
