// region: task-5
// caught by: 9000 jobs wait when the burst ends
// says: toSecondsPart and getNano leave out
return Math.max(0, (burst.peak() - capacity) * burst.lasts().toSecondsPart());
