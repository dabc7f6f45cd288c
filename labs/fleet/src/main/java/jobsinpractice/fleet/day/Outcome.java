package jobsinpractice.fleet.day;

import static jobsinpractice.fleet.day.DayScore.when;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jobsinpractice.simulator.outage.CollapsingServer;

/** Judges the day by what really happened. */
final class Outcome {
  private static final double KEPT = 0.95;
  private static final double KEPT_IN_RUSH = 0.9;

  /** An engine or a lab that counts deaths gives a poisonous job up after this many. */
  private static final int POISON_DEATHS = 3;

  /** What two processes have saved in lab 9's budget, what they earn meanwhile, and some. */
  private static final int MOST_RETRIES = 50;

  private final DayCode code;
  private final List<Trouble> troubles;

  Outcome(DayCode code, List<Trouble> troubles) {
    this.code = code;
    this.troubles = troubles;
  }

  List<String> lines(
      Hours hours,
      DayLoad load,
      ShopDatabase database,
      DayFleet fleet,
      CollapsingServer provider,
      Remaining remaining)
      throws SQLException {
    List<ShopDatabase.Run> runs = database.runs();
    Promises promises = new Promises(load.pushed(), runs, remaining, RunLog.now());
    long twice = database.chargedTwice();
    DayScore score = new DayScore(code);
    usual(score, promises, runs);
    for (Trouble trouble : troubles) {
      judge(trouble, score, promises, hours, runs, fleet, provider, remaining);
    }
    if (troubles.contains(Trouble.KILL) || troubles.contains(Trouble.FREEZE)) {
      score.add(
          "no customer is charged twice",
          15,
          List.of(when(twice > 0, "%d orders were charged twice", twice)),
          Part.CHARGES);
    }
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Launch day on a real fleet: " + score.points() + " of " + score.most() + " points");
    lines.add("");
    lines.addAll(promises.table());
    lines.add("");
    lines.addAll(score.lines());
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "jobs lost %d, orders charged twice %d, pages %d, machines that died %d, $%.2f",
            promises.lost(),
            twice,
            hours.alerts().pages(),
            fleet.deaths(),
            fleet.dollars(hours.seconds())));
    lines.add(labs(score.blamed()));
    if (hours.acts().killIsMissing()) {
      lines.add("The kill did not happen, because no order was being charged at that time.");
    }
    if (hours.gaps() > 0) {
      lines.add(
          "This computer was busy with something else: "
              + hours.gaps()
              + " times the day stood still. Late jobs then prove little.");
    }
    return lines;
  }

  private static String labs(Set<Integer> blamed) {
    if (blamed.isEmpty()) return "No lab's code cost points.";
    return "Points were lost by the code of lab"
        + (blamed.size() == 1 ? " " : "s ")
        + blamed.stream().map(String::valueOf).collect(Collectors.joining(", "))
        + ".";
  }

  private static void usual(DayScore score, Promises promises, List<ShopDatabase.Run> runs) {
    List<String> late = new ArrayList<>();
    for (JobClass job : List.of(JobClass.CARD, JobClass.ORDER, JobClass.PARCEL, JobClass.REPORT)) {
      late.add(late(promises.of(job), KEPT));
    }
    score.add("charges, parcels, and reports start in time", 15, late, Part.FORMATION, Part.ROUTES);
    score.add(
        "no job is lost",
        15,
        List.of(
            when(promises.lost() > 0, "%d jobs are neither done nor in Redis", promises.lost())),
        Part.FETCH);
    long wrong = runs.stream().filter(ShopDatabase.Run::wrongCustomer).count();
    score.add(
        "each mail has its own customer",
        5,
        List.of(when(wrong > 0, "%d mails had the customer of another job", wrong)),
        Part.CUSTOMER);
  }

  private static String late(Promises.Of each, double kept) {
    return when(
        each.kept() < kept,
        "%d of %d %s jobs started later than promised",
        each.late(),
        each.pushed(),
        each.job().type());
  }

  private static void judge(
      Trouble trouble,
      DayScore score,
      Promises promises,
      Hours hours,
      List<ShopDatabase.Run> runs,
      DayFleet fleet,
      CollapsingServer provider,
      Remaining remaining) {
    switch (trouble) {
      case RUSH -> rush(score, promises, hours, fleet);
      case DEPLOY -> hours.deploy().ifPresent(deploy -> deploy(score, deploy));
      case POISON -> poison(score, hours, runs, remaining);
      case CUT -> pages(score, hours.alerts());
      case SLOW ->
          score.add(
              "the payment provider is not flooded, and recovers",
              10,
              List.of(
                  when(
                      provider.log().recoveredAfter().isEmpty(),
                      "the slow time was over, but our retries kept the provider overloaded"),
                  when(
                      hours.acts().retries() > MOST_RETRIES,
                      "%d retries were sent to a provider that could not even answer the others",
                      hours.acts().retries())),
              Part.RETRIES);
      default -> {
        // the lines above count what a kill and a freeze cost
      }
    }
  }

  private static void rush(DayScore score, Promises promises, Hours hours, DayFleet fleet) {
    score.add(
        "the newsletter: mails start in time",
        10,
        List.of(late(promises.of(JobClass.MAIL), KEPT_IN_RUSH)),
        Part.AUTOSCALER,
        Part.ROUTES,
        Part.FORMATION);
    double budget = DayFleet.dollars(9, hours.seconds());
    double dollars = fleet.dollars(hours.seconds());
    score.add(
        "the machines stay in the budget",
        5,
        List.of(
            when(dollars > budget, "they cost $%.2f, and the budget is $%.2f", dollars, budget)),
        Part.AUTOSCALER,
        Part.FORMATION);
  }

  private static void deploy(DayScore score, Deploy deploy) {
    score.add(
        "a broken version is rolled back",
        10,
        List.of(
            when(!deploy.hasBegun(), "the deploy waited until the end of the day"),
            when(deploy.hasBegun() && !deploy.rolledBack(), "the broken version stayed"),
            when(
                deploy.failed() > Deploy.CANARY,
                "%d mails failed on machines with the broken version",
                deploy.failed())),
        Part.DEPLOY);
  }

  private static void poison(
      DayScore score, Hours hours, List<ShopDatabase.Run> runs, Remaining remaining) {
    long deaths = runs.stream().filter(run -> run.jid().equals(hours.acts().poisonJid())).count();
    score.add(
        "a poisonous job is put aside",
        5,
        List.of(
            when(deaths > POISON_DEATHS, "it ended %d machines", deaths),
            when(
                !remaining.has(hours.acts().poisonJid()),
                "it is lost: the machine that it ended had it"),
            when(
                remaining.has(hours.acts().poisonJid())
                    && !remaining.isDead(hours.acts().poisonJid()),
                "it still waits, and no dead set holds it"),
            when(!remaining.has(hours.acts().garbage()), "the payload that is not JSON is lost")),
        Part.FETCH);
  }

  private static void pages(DayScore score, Alerts alerts) {
    score.add(
        "you are paged once for each cause",
        10,
        List.of(
            when(
                alerts.falsePages() > 0,
                "pages for symptoms, or for the second time: %d",
                alerts.falsePages()),
            when(!alerts.missing().isEmpty(), "no page for: %s", alerts.missing())),
        Part.PAGER);
  }
}
