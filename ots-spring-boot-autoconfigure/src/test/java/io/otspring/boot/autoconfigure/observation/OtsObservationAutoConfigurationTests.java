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

package io.otspring.boot.autoconfigure.observation;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.common.KeyValue;
import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.PerClientCallObserver;
import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.boot.autoconfigure.test.OtsTestServer.Reply;
import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.call.OtsCall;
import io.otspring.client.error.OtsException;
import io.otspring.client.retry.Idempotency;
import io.otspring.protocol.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OtsObservationAutoConfiguration}.
 */
class OtsObservationAutoConfigurationTests {

	private final OtsTestServer server = OtsTestServer.start();

	private final TestObservationRegistry registry = TestObservationRegistry.create();

	private final ApplicationContextRunner withoutRegistry = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OtsObservationAutoConfiguration.class, OtsAutoConfiguration.class))
		.withPropertyValues(this.server.properties("ots.retry.policy=no-delay", "ots.retry.max-retries=1"));

	private final ApplicationContextRunner application = this.withoutRegistry.withBean(ObservationRegistry.class,
			() -> this.registry);

	@AfterEach
	void closeServer() {
		this.server.close();
	}

	@Test
	void observesCallThatSucceeds() {
		this.application.run(context -> {
			context.getBean(OTSClient.class).putRow(row -> row.table("orders").primaryKey(key -> key.add("id", 1)));
			TestObservationRegistryAssert.assertThat(this.registry)
				.hasSingleObservationThat()
				.hasNameEqualTo("ots.client.operation")
				.hasContextualNameEqualTo("PutRow orders")
				.hasBeenStarted()
				.hasBeenStopped()
				.doesNotHaveError()
				.hasLowCardinalityKeyValue("client", "otsClient")
				.hasLowCardinalityKeyValue("db.system.name", "alibabacloud.tablestore")
				.hasLowCardinalityKeyValue("db.operation.name", "PutRow")
				.hasLowCardinalityKeyValue("db.namespace", OtsTestServer.INSTANCE)
				.hasLowCardinalityKeyValue("db.collection.name", "orders")
				.hasLowCardinalityKeyValue("db.response.status_code", "none")
				.hasLowCardinalityKeyValue("error.type", "none")
				.hasLowCardinalityKeyValue("server.address", "127.0.0.1")
				.hasLowCardinalityKeyValue("server.port",
						this.server.endpoint().substring("http://127.0.0.1:".length()))
				.hasLowCardinalityKeyValue("outcome", "SUCCESS")
				.hasHighCardinalityKeyValue("ots.attempts", "1")
				.hasHighCardinalityKeyValueWithKey("ots.request_id");
		});
	}

	@Test
	void callIsTaggedWithTheBeanOfTheClientThatMadeIt() {
		this.application.run(context -> {
			context.getBean(OTSAsyncClient.class).listTable().get();
			TestObservationRegistryAssert.assertThat(this.registry)
				.hasSingleObservationThat()
				.hasLowCardinalityKeyValue("client", "otsAsyncClient");
		});
	}

	@Test
	void clientOfTheApplicationIsTaggedAsItSays() {
		this.application.run(context -> {
			PerClientCallObserver observer = context.getBean(PerClientCallObserver.class);
			OtsClientOptions.Builder options = context.getBean(OtsClientOptions.Builder.class);
			try (OTSClient client = OTSClient.create(options.observer(observer.forClient("archive")).build())) {
				client.listTable();
			}
			TestObservationRegistryAssert.assertThat(this.registry)
				.hasSingleObservationThat()
				.hasLowCardinalityKeyValue("client", "archive");
		});
	}

	@Test
	void observesCallThatIsRefused() {
		this.server.answerWith(Reply.error(ErrorCode.CONDITION_CHECK_FAIL));
		runFailing();
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasSingleObservationThat()
			.hasBeenStopped()
			.hasError()
			.hasContextualNameEqualTo("ListTable")
			.hasLowCardinalityKeyValue("db.collection.name", "none")
			.hasLowCardinalityKeyValue("db.response.status_code", "OTSConditionCheckFail")
			.hasLowCardinalityKeyValue("error.type", "OTSConditionCheckFail")
			.hasLowCardinalityKeyValue("outcome", "CLIENT_ERROR");
	}

	@Test
	void observesRetriesAsEvents() {
		this.server.answerWith(Reply.error(ErrorCode.SERVER_BUSY));
		Events events = new Events();
		this.registry.observationConfig().observationHandler(events);
		runFailing();
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasSingleObservationThat()
			.hasHighCardinalityKeyValue("ots.attempts", "2")
			.hasLowCardinalityKeyValue("outcome", "SERVER_ERROR");
		assertThat(events.names).containsExactly("retry");
	}

	@Test
	void observesCallWithoutAnswer() {
		this.server.answerWith(Reply.closeConnection());
		runFailing();
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasSingleObservationThat()
			.hasLowCardinalityKeyValue("error.type", "OtsTransportException")
			.hasLowCardinalityKeyValue("db.response.status_code", "none")
			.hasHighCardinalityKeyValue("ots.request_id", "none")
			.hasLowCardinalityKeyValue("outcome", "IO_ERROR");
	}

	@Test
	void observationIsChildOfTheCurrentOne() {
		this.application.run(context -> {
			Observation parent = Observation.start("parent", this.registry);
			parent.scoped(() -> context.getBean(OTSClient.class).listTable());
			parent.stop();
			TestObservationRegistryAssert.assertThat(this.registry)
				.hasObservationWithNameEqualTo("ots.client.operation")
				.that()
				.hasParentObservationEqualTo(parent);
			assertThat(this.registry.getCurrentObservation()).isNull();
		});
	}

	@Test
	void everyKeyIsDocumented() {
		DefaultOtsClientObservationConvention convention = new DefaultOtsClientObservationConvention();
		OtsClientContext context = new OtsClientContext("otsClient",
				new OtsCall("BatchGetRow", List.of(), Idempotency.READ, "trace-1", "my-instance", "localhost", 80, 2));
		assertThat(convention.getLowCardinalityKeyValues(context).stream().map(KeyValue::getKey))
			.containsExactlyInAnyOrder(names(OtsClientObservation.OPERATION.getLowCardinalityKeyNames()));
		assertThat(convention.getHighCardinalityKeyValues(context).stream().map(KeyValue::getKey))
			.containsExactlyInAnyOrder(names(OtsClientObservation.OPERATION.getHighCardinalityKeyNames()));
	}

	@Test
	void conventionOfTheApplicationNamesObservations() {
		this.application.withBean(OtsClientObservationConvention.class, ShortConvention::new).run(context -> {
			context.getBean(OTSClient.class).listTable();
			TestObservationRegistryAssert.assertThat(this.registry)
				.hasSingleObservationThat()
				.hasNameEqualTo("db.client.operation.duration")
				.hasLowCardinalityKeyValue("db.collection.name", "hidden");
		});
	}

	@Test
	void observationsAreTurnedOffAsBootDoesIt() {
		this.application.withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class))
			.withPropertyValues("management.observations.enable.ots.client=false")
			.run(context -> {
				context.getBean(OTSClient.class).listTable();
				TestObservationRegistryAssert.assertThat(this.registry).doesNotHaveAnyObservation();
			});
	}

	@Test
	void backsOffWithoutRegistry() {
		this.withoutRegistry.run(context -> assertThat(context).hasNotFailed()
			.hasSingleBean(OTSClient.class)
			.doesNotHaveBean(ObservationCallObserver.class));
	}

	@Test
	void backsOffIfDisabled() {
		this.application.withPropertyValues("ots.enabled=false")
			.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ObservationCallObserver.class));
	}

	@Test
	void backsOffWithoutMicrometerOnTheClassPath() {
		this.withoutRegistry.withClassLoader(new FilteredClassLoader("io.micrometer")).run(context -> {
			assertThat(context).hasNotFailed().doesNotHaveBean("otsObservationCallObserver");
			context.getBean(OTSClient.class).listTable();
		});
	}

	private void runFailing() {
		this.application.run(context -> assertThatExceptionOfType(OtsException.class)
			.isThrownBy(context.getBean(OTSClient.class)::listTable));
	}

	private static String[] names(KeyName[] keys) {
		return Arrays.stream(keys).map(KeyName::asString).toArray(String[]::new);
	}

	private static final class ShortConvention extends DefaultOtsClientObservationConvention {

		@Override
		public String getName() {
			return "db.client.operation.duration";
		}

		@Override
		protected KeyValue collection(OtsClientContext context) {
			return OtsClientObservation.LowCardinalityKeyNames.COLLECTION.withValue("hidden");
		}

	}

	private static final class Events implements ObservationHandler<Observation.Context> {

		private final List<String> names = new CopyOnWriteArrayList<>();

		@Override
		public void onEvent(Observation.Event event, Observation.Context context) {
			this.names.add(event.getName());
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

	}

}
