package jobsinpractice.fleet.day;

/** A part of the shop that a lab's code plays on this day. */
enum Part {
  ROUTES(6, "the routes"),
  FETCH(8, "the in-flight list"),
  RETRIES(9, "the retries"),
  CHARGES(10, "the charges"),
  CUSTOMER(12, "the customer of a job"),
  AUTOSCALER(15, "the autoscaler"),
  FORMATION(16, "the formation"),
  DEPLOY(16, "the deploy"),
  PAGER(16, "the pager");

  private final int lab;
  private final String title;

  Part(int lab, String title) {
    this.lab = lab;
    this.title = title;
  }

  int lab() {
    return lab;
  }

  String title() {
    return title;
  }
}
