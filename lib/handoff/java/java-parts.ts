import { javaText } from '../words/code-text'
import type { FixedClaims } from '../words/fixed-claims'

/** The members of a JSON object without its braces, as a Java text. */
export const javaMembers = (claims: FixedClaims): string => javaText(JSON.stringify(claims).slice(1, -1))

/** Sends a request; without a form by GET. `HttpClient` follows no redirect unless told to. */
export const javaSend = `  static HttpResponse<String> send(String url, String authorization, Map<String, String> form) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "application/json");
    if (authorization != null) request.header("Authorization", authorization);
    if (form != null) {
      String body = form.entrySet().stream()
          .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
          .collect(Collectors.joining("&"));
      request.header("Content-Type", "application/x-www-form-urlencoded");
      request.POST(HttpRequest.BodyPublishers.ofString(body));
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String json(String text) {
    return "\\"" + text.replace("\\\\", "\\\\\\\\").replace("\\"", "\\\\\\"") + "\\"";
  }

  static String fromEnvironment(String name) {
    String value = System.getenv(name);
    if (value == null || value.isEmpty()) stop(64, name + " is not set.");
    return value;
  }

  static void stop(int code, String why) {
    (code == 0 ? System.out : System.err).println(why);
    System.exit(code);
  }`

/** The name of a PBES2 scheme is told by its parameters, not by `getAlgName`. */
export const javaKey = `  /** A fresh assertion: each is good for one request. */
  static String signed(String claims) throws Exception {
    long now = System.currentTimeMillis() / 1000;
    String whole = "{" + claims + ",\\"iat\\":" + now + ",\\"exp\\":" + (now + 300) + ",\\"jti\\":\\"" + UUID.randomUUID() + "\\"}";
    String input = base64url(JWT_HEADER.getBytes(StandardCharsets.UTF_8)) + "." + base64url(whole.getBytes(StandardCharsets.UTF_8));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(privateKey());
    signature.update(input.getBytes(StandardCharsets.UTF_8));
    return input + "." + base64url(signature.sign());
  }

  static String base64url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static PrivateKey privateKey() throws Exception {
    String pem = Files.readString(Path.of(fromEnvironment("PRIVATE_KEY_FILE")));
    Matcher block = Pattern.compile("-----BEGIN (ENCRYPTED )?PRIVATE KEY-----([^-]+)-----END").matcher(pem);
    if (!block.find()) stop(64, "The key is not PKCS#8. Convert it: openssl pkcs8 -topk8 -in key.pem -out pkcs8.pem");
    byte[] der = Base64.getMimeDecoder().decode(block.group(2));
    KeyFactory factory = KeyFactory.getInstance("RSA");
    if (block.group(1) == null) return factory.generatePrivate(new PKCS8EncodedKeySpec(der));
    EncryptedPrivateKeyInfo locked = new EncryptedPrivateKeyInfo(der);
    String scheme = locked.getAlgParameters().toString();
    PBEKeySpec password = new PBEKeySpec(fromEnvironment("KEY_PASSWORD").toCharArray());
    Cipher cipher = Cipher.getInstance(scheme);
    cipher.init(Cipher.DECRYPT_MODE, SecretKeyFactory.getInstance(scheme).generateSecret(password), locked.getAlgParameters());
    return factory.generatePrivate(locked.getKeySpec(cipher));
  }`
