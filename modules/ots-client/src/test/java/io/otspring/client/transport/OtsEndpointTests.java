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

package io.otspring.client.transport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The forms of endpoints.
 */
class OtsEndpointTests {

	@ParameterizedTest
	@CsvSource({ "https://inst01.cn-hangzhou.ots.aliyuncs.com, https, inst01.cn-hangzhou.ots.aliyuncs.com, 443",
			"http://inst01.cn-hangzhou.ots.aliyuncs.com, http, inst01.cn-hangzhou.ots.aliyuncs.com, 80",
			"https://inst01.cn-hangzhou.vpc.tablestore.aliyuncs.com, https, inst01.cn-hangzhou.vpc.tablestore.aliyuncs.com, 443",
			"https://inst01.cn-hangzhou.ots-internal.aliyuncs.com/, https, inst01.cn-hangzhou.ots-internal.aliyuncs.com, 443",
			"HTTPS://Inst01.CN-Hangzhou.tablestore.aliyuncs.com//, https, inst01.cn-hangzhou.tablestore.aliyuncs.com, 443" })
	void hostOfTheServiceNamesInstanceAndRegion(String text, String scheme, String host, int port) {
		OtsEndpoint endpoint = OtsEndpoint.parse(text);
		assertThat(endpoint.secure()).isEqualTo(scheme.equals("https"));
		assertThat(endpoint.host()).isEqualTo(host);
		assertThat(endpoint.port()).isEqualTo(port);
		assertThat(endpoint.instance()).contains("inst01");
		assertThat(endpoint.region()).contains("cn-hangzhou");
		assertThat(endpoint).hasToString(scheme + "://" + host + ":" + port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:8087", "http://localhost:1/", "https://proxy.example.test:65535",
			"https://ots.aliyuncs.com", "https://cn-hangzhou.ots.aliyuncs.com", "https://a.b.c.ots.aliyuncs.com",
			"https://a.b.ots.aliyuncs.com.example.test", "http://my_host" })
	void otherHostNamesNeither(String text) {
		OtsEndpoint endpoint = OtsEndpoint.parse(text);
		assertThat(endpoint.instance()).isEmpty();
		assertThat(endpoint.region()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "localhost", "ftp://localhost", "http://", "http:///path", "http://host/path",
			"http://host?query", "http://host#part", "http://user:word@host", "http://[::1]:8087", "http://host:0",
			"http://host:65536", "http://host:123456", "http://ho st", "http://host\r\nx: y", "http://.host",
			"http://host.", "http://a..b", " http://host", "http://host ", "http://h\u00e4st", "//host" })
	void anythingElseIsRefused(String text) {
		InvalidEndpointException refusal = catchThrowableOfType(InvalidEndpointException.class,
				() -> OtsEndpoint.parse(text));
		assertThat(refusal).hasMessageStartingWith("'endpoint' must be ").hasMessageNotContainingAny("\r", "\n");
		assertThat(refusal.expected()).isNotBlank();
	}

	@Test
	void refusalShowsNoPassword() {
		InvalidEndpointException refusal = catchThrowableOfType(InvalidEndpointException.class,
				() -> OtsEndpoint.parse("https://LTAItestid:canarySecret@inst01.cn-hangzhou.ots.aliyuncs.com"));
		assertThat(refusal).hasMessageNotContaining("canarySecret");
		assertThat(refusal.endpoint()).isEqualTo("***@inst01.cn-hangzhou.ots.aliyuncs.com");
	}

	@Test
	void refusalIsShort() {
		InvalidEndpointException refusal = catchThrowableOfType(InvalidEndpointException.class,
				() -> OtsEndpoint.parse("http://" + "h".repeat(100_000)));
		assertThat(refusal.getMessage()).hasSizeLessThan(400);
	}

	@ParameterizedTest
	@CsvSource({ "http://127.0.0.1, true", "http://127.1.2.3:80, true", "http://localhost, true",
			"http://a.localhost, true", "http://127.0.0.1.example.test, false", "http://localhost.example.test, false",
			"http://10.0.0.1, false" })
	void loopbackIsKnownByName(String text, boolean loopback) {
		assertThat(OtsEndpoint.parse(text).loopback()).isEqualTo(loopback);
	}

	@Test
	void endpointsAreEqualByContent() {
		assertThat(OtsEndpoint.parse("https://HOST/")).isEqualTo(OtsEndpoint.parse("https://host:443"))
			.hasSameHashCodeAs(OtsEndpoint.parse("https://host:443"))
			.isNotEqualTo(OtsEndpoint.parse("http://host:443"))
			.isNotEqualTo(OtsEndpoint.parse("https://host:444"));
	}

}
