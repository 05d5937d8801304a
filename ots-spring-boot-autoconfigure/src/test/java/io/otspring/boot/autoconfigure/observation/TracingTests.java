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

import java.util.List;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.boot.autoconfigure.test.OtsTestServer.Reply;
import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.error.OtsException;
import io.otspring.protocol.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Spans of calls, as OpenTelemetry exports them.
 */
class TracingTests {

	private final OtsTestServer server = OtsTestServer.start();

	private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class, OtsObservationAutoConfiguration.class,
				ObservationAutoConfiguration.class, MicrometerTracingAutoConfiguration.class,
				OpenTelemetryTracingAutoConfiguration.class, OpenTelemetrySdkAutoConfiguration.class))
		.withBean(SpanProcessor.class, () -> SimpleSpanProcessor.create(this.exporter))
		.withPropertyValues("management.tracing.sampling.probability=1")
		.withPropertyValues(this.server.properties("ots.retry.policy=no-delay", "ots.retry.max-retries=1"));

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void callIsAClientSpanInTheCurrentOne() {
		this.application.run(context -> {
			Span parent = inSpan(context.getBean(Tracer.class), () -> context.getBean(OTSClient.class)
				.putRow(row -> row.table("orders").primaryKey(key -> key.add("id", 1))));
			SpanData span = onlyCall();
			assertThat(span.getTraceId()).isEqualTo(parent.context().traceId());
			assertThat(span.getParentSpanId()).isEqualTo(parent.context().spanId());
			assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
			assertThat(span.getName()).isEqualTo("PutRow orders");
			assertThat(span.getStatus().getStatusCode()).isNotEqualTo(StatusCode.ERROR);
			assertThat(attribute(span, "db.system.name")).isEqualTo("alibabacloud.tablestore");
			assertThat(attribute(span, "db.operation.name")).isEqualTo("PutRow");
			assertThat(attribute(span, "db.collection.name")).isEqualTo("orders");
			assertThat(attribute(span, "db.namespace")).isEqualTo(OtsTestServer.INSTANCE);
			assertThat(attribute(span, "server.address")).isEqualTo("127.0.0.1");
			assertThat(attribute(span, "ots.attempts")).isEqualTo("1");
			assertThat(attribute(span, "ots.request_id")).isNotEqualTo("none");
		});
	}

	@Test
	void failureIsAnErrorOfTheSpanAndEachRetryAnEvent() {
		this.server.answerWith(Reply.error(ErrorCode.SERVER_BUSY));
		this.application.run(context -> {
			assertThatExceptionOfType(OtsException.class)
				.isThrownBy(() -> inSpan(context.getBean(Tracer.class), context.getBean(OTSClient.class)::listTable));
			SpanData span = onlyCall();
			assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
			assertThat(attribute(span, "error.type")).isEqualTo("OTSServerBusy");
			assertThat(attribute(span, "db.response.status_code")).isEqualTo("OTSServerBusy");
			assertThat(attribute(span, "ots.attempts")).isEqualTo("2");
			assertThat(span.getEvents()).extracting(EventData::getName)
				.containsExactly("retry after OTSServerBusy", "exception");
		});
	}

	@Test
	void asynchronousCallIsASpanInThatOfItsCaller() {
		this.server.answerWith(Reply.error(ErrorCode.SERVER_BUSY));
		this.application.run(context -> {
			OTSAsyncClient client = context.getBean(OTSAsyncClient.class);
			Tracer tracer = context.getBean(Tracer.class);
			Span parent = inSpan(tracer, () -> client.listTable().exceptionally(failure -> null).join());
			Boolean inSpan = client.listTable().handle((response, failure) -> tracer.currentSpan() != null).get();
			SpanData span = this.exporter.getFinishedSpanItems()
				.stream()
				.filter(each -> each.getParentSpanId().equals(parent.context().spanId()))
				.findFirst()
				.orElseThrow();
			assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
			assertThat(span.getEvents()).extracting(EventData::getName).contains("retry after OTSServerBusy");
			assertThat(inSpan).as("The span has ended before dependents of the future run").isFalse();
		});
	}

	@Test
	void batchTellsItsSize() {
		this.application.run(context -> {
			assertThatExceptionOfType(OtsException.class).isThrownBy(() -> context.getBean(OTSClient.class)
				.batchGetRow(b -> b.table("orders",
						t -> t.primaryKey(k -> k.add("id", 1)).primaryKey(k -> k.add("id", 2)))));
			assertThat(attribute(onlyCall(), "db.operation.batch.size")).isEqualTo("2");
			assertThat(onlyCall().getName()).isEqualTo("BatchGetRow orders");
		});
	}

	@Test
	void callOutsideOfASpanStartsATrace() {
		this.application.run(context -> {
			context.getBean(OTSClient.class).listTable();
			assertThat(onlyCall().getParentSpanContext().isValid()).isFalse();
			assertThat(attribute(onlyCall(), "db.operation.batch.size")).isNull();
		});
	}

	private SpanData onlyCall() {
		List<SpanData> calls = this.exporter.getFinishedSpanItems()
			.stream()
			.filter(span -> span.getKind() == SpanKind.CLIENT)
			.toList();
		assertThat(calls).hasSize(1);
		return calls.get(0);
	}

	private static Span inSpan(Tracer tracer, Runnable action) {
		Span span = tracer.nextSpan().name("parent").start();
		try (Tracer.SpanInScope scope = tracer.withSpan(span)) {
			action.run();
		}
		finally {
			span.end();
		}
		return span;
	}

	private static String attribute(SpanData span, String key) {
		return span.getAttributes().get(AttributeKey.stringKey(key));
	}

}
