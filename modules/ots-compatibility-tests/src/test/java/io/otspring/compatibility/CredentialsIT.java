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
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.core.auth.DefaultCredentials;
import com.alicloud.openservices.tablestore.core.auth.ServiceCredentials;
import com.alicloud.openservices.tablestore.core.auth.V4Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signatures V2 and V4 with and without a token, and wrong ones.
 */
@ExtendWith(EmulatorExtension.class)
class CredentialsIT {

	private static final String REGION = "cn-hangzhou";

	private static final String TOKEN = "tok+en/=xyz";

	private final EmulatorProcess emulator;

	private final OfficialTable table;

	CredentialsIT(EmulatorProcess emulator, SyncClient client) {
		this.emulator = emulator;
		this.table = OfficialTable.create(client);
	}

	@Test
	void v2() {
		assertUsable(new DefaultCredentials(EmulatorProcess.ACCESS_KEY_ID, EmulatorProcess.SECRET));
	}

	@Test
	void v2WithToken() {
		assertUsable(new DefaultCredentials(EmulatorProcess.ACCESS_KEY_ID, EmulatorProcess.SECRET, TOKEN));
	}

	@Test
	void v4() {
		assertUsable(v4(new DefaultCredentials(EmulatorProcess.ACCESS_KEY_ID, EmulatorProcess.SECRET)));
	}

	@Test
	void v4WithToken() {
		assertUsable(v4(new DefaultCredentials(EmulatorProcess.ACCESS_KEY_ID, EmulatorProcess.SECRET, TOKEN)));
	}

	@Test
	void v4WithTheDerivedKeyAlone() {
		V4Credentials derived = v4(new DefaultCredentials(EmulatorProcess.ACCESS_KEY_ID, EmulatorProcess.SECRET));
		String today = LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE);
		assertThat(derived.getSigningDate()).isEqualTo(today);
		assertUsable(new V4Credentials(EmulatorProcess.ACCESS_KEY_ID, derived.getAccessKeySecret(), REGION, today));
	}

	@Test
	void wrongSecretIsRefused() {
		assertRefused(new DefaultCredentials(EmulatorProcess.ACCESS_KEY_ID, "wrong"), "Signature mismatch.");
		assertRefused(new DefaultCredentials(EmulatorProcess.ACCESS_KEY_ID, "wrong", TOKEN), "Signature mismatch.");
		assertRefused(v4(new DefaultCredentials(EmulatorProcess.ACCESS_KEY_ID, "wrong")), "Signature mismatch.");
	}

	@Test
	void keyDerivedForAnotherRegionIsRefused() {
		V4Credentials derived = v4(new DefaultCredentials(EmulatorProcess.ACCESS_KEY_ID, EmulatorProcess.SECRET));
		assertRefused(new V4Credentials(EmulatorProcess.ACCESS_KEY_ID, derived.getAccessKeySecret(), "cn-beijing",
				derived.getSigningDate()), "Signature mismatch.");
	}

	@Test
	void unknownKeyIsRefused() {
		assertRefused(new DefaultCredentials("nobody", EmulatorProcess.SECRET), "The AccessKeyID does not exist.");
	}

	@Test
	void unknownInstanceIsRefused() {
		SyncClient client = new SyncClient(this.emulator.endpoint(), EmulatorProcess.ACCESS_KEY_ID,
				EmulatorProcess.SECRET, "other", EmulatorProcess.strict());
		try {
			assertThat(ServiceFailure.of(client::listTable)).isEqualTo("403 OTSAuthFailed The instance is not found.");
		}
		finally {
			client.shutdown();
		}
	}

	private static V4Credentials v4(ServiceCredentials credentials) {
		return V4Credentials.createByServiceCredentials(credentials, REGION);
	}

	private void assertUsable(ServiceCredentials credentials) {
		with(credentials, client -> {
			OfficialTable own = this.table.through(client);
			own.put(1, Official.column("a", 1L));
			assertThat(RowText.columns(own.row(1))).containsExactly("a=1");
		});
	}

	private void assertRefused(ServiceCredentials credentials, String message) {
		with(credentials,
				client -> assertThat(ServiceFailure.of(client::listTable)).isEqualTo("403 OTSAuthFailed " + message));
	}

	private void with(ServiceCredentials credentials, Consumer<SyncClient> action) {
		SyncClient client = this.emulator.client(credentials);
		try {
			action.accept(client);
		}
		finally {
			client.shutdown();
		}
	}

}
