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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.mapping.OtsAsyncTemplate;
import io.otspring.client.mapping.OtsTemplate;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.client.table.StreamSpecification;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.Fault;
import io.otspring.emulator.fault.FaultRule;

/**
 * A table of accounts behind a network that loses, delays and spoils, and the services
 * that use it.
 */
final class FaultyTables implements AutoCloseable {

	private final OtsEmulator emulator = OtsEmulator.builder().start();

	private final OTSClient observer = OTSClient.create(options(OtsClientOptions.builder()));

	private final OtsTemplate template = OtsTemplate.create(this.observer);

	private final List<Fault> faults = new ArrayList<>();

	FaultyTables() {
		this.observer.createTable(request -> request.table("Account")
			.primaryKey("id", PrimaryKeyType.STRING)
			.stream(StreamSpecification.enabled(Duration.ofDays(7))));
	}

	private OtsClientOptions options(OtsClientOptions.Builder builder) {
		return builder.endpoint(this.emulator.endpoint())
			.instanceName(this.emulator.instance())
			.credentials(this.emulator.accessKeyId(), this.emulator.accessKeySecret())
			.build();
	}

	/**
	 * Lets two blocking and two asynchronous services, each with a client of its own, do
	 * their work.
	 * @param workload what they do
	 * @param settings of their clients
	 * @param rules what goes wrong meanwhile
	 */
	Verdict run(Workload workload, OtsClientOptions.Builder settings, List<FaultRule> rules) throws Exception {
		workload.accounts().forEach(id -> this.template.insert(new Account(id, 1, "first-" + id, 0)));
		OtsClientOptions options = options(settings);
		ExecutorService executor = Executors.newFixedThreadPool(4 * workload.threads());
		try (OTSClient first = OTSClient.create(options);
				OTSClient second = OTSClient.create(options);
				OTSAsyncClient third = OTSAsyncClient.create(options);
				OTSAsyncClient fourth = OTSAsyncClient.create(options)) {
			rules.forEach(rule -> this.faults.add(this.emulator.faults().add(rule)));
			List<Accounts> services = List.of(Accounts.of(OtsTemplate.create(first)),
					Accounts.of(OtsTemplate.create(second)), Accounts.of(OtsAsyncTemplate.create(third)),
					Accounts.of(OtsAsyncTemplate.create(fourth)));
			return new Verdict(reports(services, workload, executor), Changes.read(this.observer, "Account"));
		}
		finally {
			executor.shutdownNow();
		}
	}

	private List<Report> reports(List<Accounts> services, Workload workload, ExecutorService executor)
			throws InterruptedException, ExecutionException {
		AtomicLong remaining = new AtomicLong(workload.updates());
		List<Service> threads = new ArrayList<>();
		for (int i = 0; i < services.size() * workload.threads(); i++) {
			int service = i % services.size();
			threads.add(new Service(service + "-" + i, services.get(service), workload, remaining));
		}
		List<Report> reports = new ArrayList<>();
		workload.accounts()
			.forEach(id -> reports.add(new Report(Report.Kind.INSERT, id, "first-" + id, Report.Outcome.APPLIED, 1)));
		for (Future<List<Report>> each : executor.invokeAll(threads)) {
			reports.addAll(each.get());
		}
		return reports;
	}

	Account stored(String id) {
		this.emulator.faults().clear();
		return this.template.find(Account.class, id).orElse(null);
	}

	/**
	 * Returns the rules, with how often each of them fired.
	 */
	List<Fault> faults() {
		return List.copyOf(this.faults);
	}

	@Override
	public void close() {
		this.observer.close();
		this.emulator.close();
	}

}
