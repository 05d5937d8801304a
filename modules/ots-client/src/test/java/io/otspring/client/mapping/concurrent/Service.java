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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;

import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;
import io.otspring.client.mapping.EntityException;

/**
 * One thread of a service that changes accounts. If the account was changed by another
 * one since it was read, it is read and changed anew.
 */
final class Service implements Callable<List<Report>> {

	private static final int STEPS_PER_READ = 3;

	private static final int MAX_FAILURES = 100;

	private final String name;

	private final Accounts accounts;

	private final Workload workload;

	private final AtomicLong remaining;

	private final SplittableRandom random;

	private final List<Report> reports = new ArrayList<>();

	Service(String name, Accounts accounts, Workload workload, AtomicLong remaining) {
		this.name = name;
		this.accounts = accounts;
		this.workload = workload;
		this.remaining = remaining;
		this.random = new SplittableRandom(name.hashCode());
	}

	@Override
	public List<Report> call() {
		while (this.remaining.getAndDecrement() > 0) {
			String id = this.workload.account(this.random);
			if (this.workload.endsLife(this.random)) {
				renew(id);
			}
			while (!update(id)) {
				renew(id);
			}
		}
		return this.reports;
	}

	/**
	 * Changes an account, and goes on with what that returned or reads it anew.
	 * @return whether it was there
	 */
	private boolean update(String id) {
		Lock lock = this.workload.lock(id).readLock();
		lock.lock();
		try {
			Optional<Account> known = find(id);
			while (known.isPresent()) {
				Optional<Account> written = change(known.get());
				boolean done = last().outcome() != Report.Outcome.REFUSED;
				if (done && (written.isEmpty() || !goesOn())) {
					return true;
				}
				known = done ? written : find(id);
			}
			return false;
		}
		finally {
			lock.unlock();
		}
	}

	private boolean goesOn() {
		return this.random.nextInt(STEPS_PER_READ) > 0 && this.remaining.getAndDecrement() > 0;
	}

	private Optional<Account> change(Account account) {
		int any = this.random.nextInt(10);
		if (any == 0 && this.workload.puts()) {
			return report(Report.Kind.PUT, account, this.accounts::put);
		}
		if (any == 9) {
			return report(Report.Kind.BATCH, account, this.accounts::updateInBatch);
		}
		return (any < 3) ? report(Report.Kind.PATCH, account, this.accounts::patch)
				: report(Report.Kind.UPDATE, account, this.accounts::update);
	}

	/**
	 * Deletes an account if it is there, and inserts it anew, while nobody else uses it.
	 */
	private void renew(String id) {
		Lock lock = this.workload.lock(id).writeLock();
		lock.lock();
		try {
			Optional<Account> found = find(id);
			if (found.isEmpty() || report(Report.Kind.DELETE, found.get(), this::delete).isPresent()) {
				report(Report.Kind.INSERT, new Account(id, 0, "", 0), this.accounts::insert);
			}
		}
		finally {
			lock.unlock();
		}
	}

	/**
	 * Reads an account. On a machine that is busy with other things, answers may be so
	 * late that the retries of one call are not enough.
	 */
	private Optional<Account> find(String id) {
		for (int failures = 0;; failures++) {
			try {
				return this.accounts.find(id);
			}
			catch (OtsException ex) {
				if (failures == MAX_FAILURES) {
					throw ex;
				}
			}
		}
	}

	private Account delete(Account account) {
		this.accounts.delete(account);
		return account;
	}

	private Optional<Account> report(Report.Kind kind, Account account, Function<Account, Account> write) {
		Account changed = account.changed(this.name + "-" + this.reports.size());
		Report.Outcome outcome;
		Optional<Account> written = Optional.empty();
		try {
			written = Optional.of(write.apply(changed));
			outcome = Report.Outcome.APPLIED;
		}
		catch (EntityException ex) {
			outcome = Report.Outcome.REFUSED;
		}
		catch (OtsException ex) {
			outcome = (ex.effect() == Effect.NONE) ? Report.Outcome.REFUSED : Report.Outcome.UNKNOWN;
		}
		long version = written.map(Account::version).orElse(account.version());
		this.reports.add(new Report(kind, account.id(), changed.change(), outcome, version));
		return written;
	}

	private Report last() {
		return this.reports.get(this.reports.size() - 1);
	}

}
