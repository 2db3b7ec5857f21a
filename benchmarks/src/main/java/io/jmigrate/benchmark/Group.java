package io.jmigrate.benchmark;

import java.util.List;

/** What a part measured, and what it must not exceed. */
record Group(String title, Results results, List<Budget> budgets) {
  /** Its tables, in Markdown. */
  String text(Reasons reasons) {
    StringBuilder text = new StringBuilder("## " + title + "\n\n" + results.table());
    if (!budgets.isEmpty()) {
      text.append("\n| what | budget | measured | of the budget | |\n|---|---|---|---|---|\n");
      budgets.forEach(budget -> text.append(budget.verdict(results, reasons)).append('\n'));
    }
    return text.toString();
  }
}
