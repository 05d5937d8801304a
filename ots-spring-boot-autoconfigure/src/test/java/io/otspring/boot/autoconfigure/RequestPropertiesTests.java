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

package io.otspring.boot.autoconfigure;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.otspring.boot.autoconfigure.test.AnswerSignature;
import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.boot.autoconfigure.test.OtsTestServer.Reply;
import io.otspring.boot.autoconfigure.test.OtsTestServer.Request;
import io.otspring.client.OTSClient;
import io.otspring.client.error.OtsAuthenticationException;
import io.otspring.client.error.OtsProtocolException;
import io.otspring.client.model.PrimaryKeyValue;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.message.TableMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for the properties of requests and answers, each seen at work on the wire or in
 * the log.
 */
class RequestPropertiesTests {

	private static final Charset GBK = Charset.forName("GBK");

	private final OtsTestServer server = OtsTestServer.start();

	@AfterEach
	void closeServer() {
		this.server.close();
	}

	@Test
	void instanceNameIsSent() {
		assertThat(requestWith("ots.instance-name=other-instance").header(OtsHeaders.INSTANCE_NAME))
			.isEqualTo("other-instance");
	}

	@Test
	void accessKeySignsRequests() {
		Request request = requestWith();
		assertThat(request.header(OtsHeaders.ACCESS_KEY_ID)).isEqualTo(OtsTestServer.ACCESS_KEY_ID);
		assertThat(AnswerSignature.isCorrect(request)).isTrue();
	}

	@Test
	void otherSecretMakesOtherSignature() {
		this.server.answerWith(Reply.error(ErrorCode.AUTH_FAILED));
		run(client -> assertThatExceptionOfType(OtsAuthenticationException.class).isThrownBy(client::listTable),
				"ots.credentials.access-key-secret=another");
		assertThat(AnswerSignature.isCorrect(this.server.onlyRequest())).isFalse();
	}

	@Test
	void stsTokenIsSent() {
		assertThat(requestWith("ots.credentials.sts-token=my-token").header(OtsHeaders.STS_TOKEN))
			.isEqualTo("my-token");
	}

	@Test
	void signatureVersionIsTwoByDefault() {
		Request request = requestWith();
		assertThat(request.header(OtsHeaders.SIGNATURE)).isNotNull();
		assertThat(request.header(OtsHeaders.SIGNATURE_V4)).isNull();
	}

	@Test
	void signatureVersionFourSignsForTheRegion() {
		Request request = requestWith("ots.signature-version=v4", "ots.region=cn-hangzhou");
		assertThat(request.header(OtsHeaders.SIGNATURE)).isNull();
		assertThat(request.header(OtsHeaders.SIGN_REGION)).isEqualTo("cn-hangzhou");
		assertThat(AnswerSignature.isCorrect(request)).isTrue();
	}

	@Test
	void encodingDecodesTextThatIsPassedAsBytes() {
		run(client -> client.putRow(row -> row.table("orders")
			.primaryKey(key -> key.add("name", PrimaryKeyValue.text("订单".getBytes(GBK))))), "ots.encoding=GBK");
		assertThat(asLatin1(this.server.onlyRequest().body()))
			.contains(asLatin1("订单".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void maxResponseSizeRefusesLargerAnswers() {
		this.server.answerWith(Reply.of(tables(4000)));
		run(client -> {
			OtsProtocolException ex = catchThrowableOfType(OtsProtocolException.class, client::listTable);
			assertThat(ex.violation()).isEqualTo(OtsProtocolException.Violation.TOO_LARGE);
		}, "ots.max-response-size=2KB");
	}

	@Test
	void maxResponseSizeAcceptsSmallerAnswers() {
		this.server.answerWith(Reply.of(tables(4000)));
		run(client -> assertThat(client.listTable().tables()).hasSize(1), "ots.max-response-size=5KB");
	}

	@Test
	void compressionIsOffByDefault() {
		run(RequestPropertiesTests::putLargeRow);
		assertThat(this.server.onlyRequest().headers()).doesNotContainKeys(OtsHeaders.REQUEST_COMPRESS_TYPE,
				OtsHeaders.RESPONSE_COMPRESS_TYPE);
	}

	@Test
	void requestCompressionDeflatesBodies() {
		run(RequestPropertiesTests::putLargeRow, "ots.compression.request=true");
		Request request = this.server.onlyRequest();
		assertThat(request.header(OtsHeaders.REQUEST_COMPRESS_TYPE)).isEqualTo(OtsHeaders.DEFLATE);
		assertThat(request.body()).hasSizeLessThan(1000);
		assertThat(request.headers()).doesNotContainKey(OtsHeaders.RESPONSE_COMPRESS_TYPE);
	}

	@Test
	void responseCompressionIsAskedFor() {
		run(RequestPropertiesTests::putLargeRow, "ots.compression.response=true");
		Request request = this.server.onlyRequest();
		assertThat(request.header(OtsHeaders.RESPONSE_COMPRESS_TYPE)).isEqualTo(OtsHeaders.DEFLATE);
		assertThat(request.headers()).doesNotContainKey(OtsHeaders.REQUEST_COMPRESS_TYPE);
	}

	@Test
	void loggerNameGetsTheLog() {
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		Logger logger = (Logger) LoggerFactory.getLogger("orders.tablestore");
		logger.setLevel(Level.DEBUG);
		logger.addAppender(appender);
		appender.start();
		try {
			run(OTSClient::listTable, "ots.logger-name=orders.tablestore");
		}
		finally {
			logger.detachAppender(appender);
		}
		assertThat(appender.list).extracting(ILoggingEvent::getFormattedMessage)
			.anySatisfy(message -> assertThat(message).contains("ListTable"));
	}

	private Request requestWith(String... properties) {
		run(OTSClient::listTable, properties);
		return this.server.onlyRequest();
	}

	private void run(Consumer<OTSClient> calls, String... properties) {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class))
			.withPropertyValues(this.server.properties(properties))
			.run(context -> calls.accept(context.getBean(OTSClient.class)));
	}

	private static void putLargeRow(OTSClient client) {
		client.putRow(
				row -> row.table("orders").primaryKey(key -> key.add("id", 1)).column("note", "long ".repeat(1000)));
	}

	private static TableMessages.ListTableResponse tables(int length) {
		return TableMessages.ListTableResponse.newBuilder().addTableNames("t".repeat(length)).build();
	}

	private static String asLatin1(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
