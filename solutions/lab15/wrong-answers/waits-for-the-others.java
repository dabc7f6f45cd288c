// region: task-5
// caught by: machine #4 takes twice as long for both classes: #4
// says: takes twice as long as the others for the same class
// also says: takes longer for each class that it ended
// also says: slow machines stay
static OptionalInt find(List<MachineReading> machines) {
  return OptionalInt.empty();
}
