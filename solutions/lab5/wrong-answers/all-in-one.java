// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: a share of waiting and running jobs together
double all = waiting(run) + running(run);
return Math.abs(run.meanDepth() - waiting(run)) <= TOLERANCE * all;
