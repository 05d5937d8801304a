/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.client.mapping.concurrent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds what services were told against what took place.
 *
 * @param reports what they were told
 * @param changes what took place, by account
 */
record Verdict(List<Report> reports, Map<String, List<Change>> changes) {

	/**
	 * Each write is made on top of the one before it: none is lost.
	 */
	void assertThatNoneIsLost() {
		this.changes.forEach((account, all) -> {
			long version = 0;
			for (Change each : all) {
				if (each.deletion()) {
					assertThat(version).as("version when %s was deleted", account).isPositive();
					version = 0;
				}
				else {
					version++;
					assertThat(each.version()).as("version of %s", each).isEqualTo(version);
					assertThat(each.total()).as("total of %s", each).isEqualTo(version);
				}
			}
		});
	}

	/**
	 * No write took place twice, and what was told is true.
	 */
	void assertThatReportsAreTrue() {
		Map<String, Change> applied = new HashMap<>();
		this.changes.values().stream().flatMap(List::stream).filter(each -> !each.deletion()).forEach(each -> {
			Change other = applied.put(each.change(), each);
			assertThat(other).as("the change that took place before %s", each).isNull();
		});
		for (Report each : writes()) {
			Change change = applied.remove(each.change());
			switch (each.outcome()) {
				case APPLIED -> assertThat(change).as("what took place of %s", each)
					.isNotNull()
					.returns(each.account(), Change::account)
					.returns(each.version(), Change::version);
				case REFUSED -> assertThat(change).as("what took place of %s", each).isNull();
				case UNKNOWN -> {
				}
			}
		}
		assertThat(applied.values()).as("changes that nobody made").isEmpty();
		assertThatDeletionsAreTrue();
	}

	private void assertThatDeletionsAreTrue() {
		Predicate<Report> isDeletion = each -> each.kind() == Report.Kind.DELETE;
		Map<String, Long> claimed = count(isDeletion.and(is(Report.Outcome.APPLIED)));
		Map<String, Long> possible = count(isDeletion.and(is(Report.Outcome.REFUSED).negate()));
		this.changes.forEach((account, all) -> {
			long deletions = all.stream().filter(Change::deletion).count();
			assertThat(deletions).as("deletions of %s", account)
				.isBetween(claimed.getOrDefault(account, 0L), possible.getOrDefault(account, 0L));
		});
	}

	/**
	 * What is stored is what the last write left.
	 */
	void assertThatLastOnesAreStored(Function<String, Account> stored) {
		this.changes.forEach((account, all) -> {
			Change last = all.get(all.size() - 1);
			assertThat(stored.apply(account)).as("account %s", account)
				.isEqualTo(last.deletion() ? null : new Account(account, last.total(), last.change(), last.version()));
		});
	}

	/**
	 * Returns how many changes of accounts had an outcome.
	 */
	long updates(Report.Outcome outcome) {
		return writes().stream().filter(each -> each.kind() != Report.Kind.INSERT).filter(is(outcome)).count();
	}

	private List<Report> writes() {
		return this.reports.stream().filter(each -> each.kind() != Report.Kind.DELETE).toList();
	}

	private Map<String, Long> count(Predicate<Report> which) {
		return this.reports.stream()
			.filter(which)
			.collect(Collectors.groupingBy(Report::account, Collectors.counting()));
	}

	private static Predicate<Report> is(Report.Outcome outcome) {
		return each -> each.outcome() == outcome;
	}

}
