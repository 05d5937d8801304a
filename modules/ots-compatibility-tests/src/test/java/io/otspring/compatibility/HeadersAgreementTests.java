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

import java.util.Set;
import java.util.TreeSet;

import com.alicloud.openservices.tablestore.ClientConfiguration;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.core.auth.DefaultCredentialProvider;
import com.alicloud.openservices.tablestore.core.auth.DefaultCredentials;
import com.alicloud.openservices.tablestore.core.auth.ServiceCredentials;
import com.alicloud.openservices.tablestore.core.auth.V4Credentials;
import com.alicloud.openservices.tablestore.model.DescribeTableRequest;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.signature.SignatureVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The headers of both clients under the same settings, both signed so that the server
 * accepts them.
 */
class HeadersAgreementTests {

	private static final String TOKEN = "tok+en/=xyz";

	private static final String REGION = "cn-hangzhou";

	/** Asks for a trace of slow requests, which the official client does always. */
	private static final String TRACE_THRESHOLD = "x-ots-trace-threshold";

	private final RecordingServer server = RecordingServer.start();

	@AfterEach
	void stop() {
		this.server.close();
	}

	@ParameterizedTest(name = "{0}, token {1}, compression {2}")
	@CsvSource({ "V2, false, false", "V2, true, false", "V2, false, true", "V4, false, false", "V4, true, false",
			"V4, true, true" })
	void bothClientsSendTheSameHeaders(SignatureVersion version, boolean token, boolean compression) {
		RecordedRequest theirs = describeOfficially(version, token, compression);
		RecordedRequest ours = describe(version, token, compression);
		Set<String> expected = names(theirs);
		assertThat(expected.remove(TRACE_THRESHOLD)).isTrue();
		assertThat(names(ours)).isEqualTo(expected);
		for (String name : new String[] { OtsHeaders.API_VERSION, OtsHeaders.ACCESS_KEY_ID, OtsHeaders.INSTANCE_NAME,
				OtsHeaders.STS_TOKEN, OtsHeaders.SIGN_REGION, OtsHeaders.REQUEST_COMPRESS_TYPE,
				OtsHeaders.REQUEST_COMPRESS_SIZE, OtsHeaders.RESPONSE_COMPRESS_TYPE }) {
			assertThat(ours.header(name)).as(name).isEqualTo(theirs.header(name));
		}
		assertThat(ours.body()).isEqualTo(theirs.body());
	}

	private RecordedRequest describe(SignatureVersion version, boolean token, boolean compression) {
		OtsClientOptions options = this.server.clientOptions()
			.credentials(token ? OtsCredentials.of(RecordingServer.ACCESS_KEY_ID, RecordingServer.SECRET, TOKEN)
					: OtsCredentials.of(RecordingServer.ACCESS_KEY_ID, RecordingServer.SECRET))
			.signatureVersion(version)
			.region(REGION)
			.requestCompression(compression)
			.responseCompression(compression)
			.build();
		try (OTSClient client = OTSClient.create(options)) {
			return this.server.requestOf(() -> client.describeTable("table".repeat(20)));
		}
	}

	private RecordedRequest describeOfficially(SignatureVersion version, boolean token, boolean compression) {
		ClientConfiguration configuration = new ClientConfiguration();
		configuration.setEnableRequestCompression(compression);
		configuration.setEnableResponseCompression(compression);
		ServiceCredentials credentials = new DefaultCredentials(RecordingServer.ACCESS_KEY_ID, RecordingServer.SECRET,
				token ? TOKEN : null);
		if (version == SignatureVersion.V4) {
			credentials = V4Credentials.createByServiceCredentials(credentials, REGION);
		}
		SyncClient client = new SyncClient(this.server.endpoint(), new DefaultCredentialProvider(credentials),
				RecordingServer.INSTANCE, configuration, null);
		try {
			return this.server.requestOf(() -> client.describeTable(new DescribeTableRequest("table".repeat(20))));
		}
		finally {
			client.shutdown();
		}
	}

	private static Set<String> names(RecordedRequest request) {
		Set<String> names = new TreeSet<>(request.headers().keySet());
		names.removeIf(name -> !name.startsWith(OtsHeaders.PREFIX));
		return names;
	}

}
