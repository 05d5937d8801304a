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

package io.otspring.compatibility;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

import com.alicloud.openservices.tablestore.ClientConfiguration;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.core.auth.DefaultCredentialProvider;
import com.alicloud.openservices.tablestore.core.auth.DefaultCredentials;
import com.alicloud.openservices.tablestore.core.auth.ServiceCredentials;
import com.alicloud.openservices.tablestore.core.auth.V4Credentials;
import com.alicloud.openservices.tablestore.model.DescribeTableRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableResponse;
import io.otspring.protocol.OtsDate;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.signature.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The official client at the other end of our signatures, checksums and compression: what
 * it signs is accepted, and it accepts what is signed here.
 */
class OfficialClientTests {

	private final RecordingServer server = RecordingServer.start();

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void signsWithV2() {
		RecordedRequest request = describe(credentials(null));
		assertThat(request.header(OtsHeaders.SIGNATURE)).hasSize(28);
		assertThat(request.header(OtsHeaders.SIGNATURE_V4)).isNull();
		assertThat(request.header(OtsHeaders.STS_TOKEN)).isNull();
	}

	@Test
	void signsWithV2AndToken() {
		RecordedRequest request = describe(credentials("tok+en/=xyz"));
		assertThat(request.header(OtsHeaders.SIGNATURE)).hasSize(28);
		assertThat(request.header(OtsHeaders.STS_TOKEN)).isEqualTo("tok+en/=xyz");
	}

	@Test
	void signsWithV4() {
		RecordedRequest request = describe(V4Credentials.createByServiceCredentials(credentials(null), "cn-hangzhou"));
		assertThat(request.header(OtsHeaders.SIGNATURE_V4)).hasSize(44);
		assertThat(request.header(OtsHeaders.SIGNATURE)).isNull();
		assertThat(request.header(OtsHeaders.SIGN_REGION)).isEqualTo("cn-hangzhou");
		LocalDate day = OtsDate.parse(request.header(OtsHeaders.DATE))
			.orElseThrow()
			.atOffset(ZoneOffset.UTC)
			.toLocalDate();
		assertThat(request.header(OtsHeaders.SIGN_DATE)).isIn(SigningKey.formatSignDate(day),
				SigningKey.formatSignDate(day.minusDays(1)));
	}

	@Test
	void signsWithV4AndToken() {
		RecordedRequest request = describe(
				V4Credentials.createByServiceCredentials(credentials("tok+en/=xyz"), "cn-hangzhou"));
		assertThat(request.header(OtsHeaders.SIGNATURE_V4)).hasSize(44);
		assertThat(request.header(OtsHeaders.STS_TOKEN)).isEqualTo("tok+en/=xyz");
	}

	@Test
	void sendsTheHeadersOfTheProtocol() {
		RecordedRequest request = describe(credentials(null));
		assertThat(request.path()).isEqualTo("/DescribeTable");
		assertThat(request.header(OtsHeaders.API_VERSION)).isEqualTo(OtsHeaders.API_VERSION_VALUE);
		assertThat(request.header(OtsHeaders.ACCESS_KEY_ID)).isEqualTo(RecordingServer.ACCESS_KEY_ID);
		assertThat(request.header(OtsHeaders.INSTANCE_NAME)).isEqualTo(RecordingServer.INSTANCE);
		assertThat(request.header(OtsHeaders.TRACE_ID)).hasSize(36);
	}

	@Test
	void checksTheChecksumOfAnswers() {
		describe(credentials(null), configuration -> configuration.setEnableResponseContentMD5Checking(true));
	}

	@Test
	void compressesRequests() {
		RecordedRequest request = describe(credentials(null),
				configuration -> configuration.setEnableRequestCompression(true));
		assertThat(request.header(OtsHeaders.REQUEST_COMPRESS_TYPE)).isEqualTo("deflate");
		assertThat(request.body()).containsExactly(0x0a, 0x01, 0x74);
	}

	@Test
	void inflatesAnswersAndChecksThemInflated() {
		RecordedRequest request = describe(credentials(null), configuration -> {
			configuration.setEnableResponseCompression(true);
			configuration.setEnableResponseContentMD5Checking(true);
		});
		assertThat(request.header(OtsHeaders.RESPONSE_COMPRESS_TYPE)).isEqualTo("deflate");
	}

	private RecordedRequest describe(ServiceCredentials credentials) {
		return describe(credentials, configuration -> {
		});
	}

	private RecordedRequest describe(ServiceCredentials credentials, Consumer<ClientConfiguration> settings) {
		ClientConfiguration configuration = new ClientConfiguration();
		settings.accept(configuration);
		SyncClient client = new SyncClient(this.server.endpoint(), new DefaultCredentialProvider(credentials),
				RecordingServer.INSTANCE, configuration, null);
		try {
			return this.server.requestOf(() -> {
				DescribeTableResponse response = client.describeTable(new DescribeTableRequest("t"));
				assertThat(response.getTableMeta().getTableName()).isEqualTo("t");
			});
		}
		finally {
			client.shutdown();
		}
	}

	private static ServiceCredentials credentials(String token) {
		return new DefaultCredentials(RecordingServer.ACCESS_KEY_ID, RecordingServer.SECRET, token);
	}

}
