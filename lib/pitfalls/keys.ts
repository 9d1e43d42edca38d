import { sources } from '../gates/sources'
import { check, gate, notYet, recipe, step } from './cover'
import type { Topic } from './pitfall'
import { pages } from './pitfall-sources'

const { userAssertion, kidIsAlias, oicPrerequisites, confidentialApplication, jtiOnce } = sources
const readFile = 'lib/jose/certificate.ts#readCertificateFile'
const openKey = 'lib/jose/key-file/open-key-file.ts#openKeyFile'
const makePair = 'components/setup/make-pair.ts#makePair'

export const keys: Topic = {
  id: 'keys',
  title: 'Keys and certificates',
  lead: 'Which half goes where, in which form, and for how long.',
  pitfalls: [
    {
      id: 'K-1',
      sentence:
        'Procedures tell to export the public key for signing. What is exported is the certificate, and it cannot sign.',
      right: 'The private key signs and stays with the caller. The certificate is uploaded and only checks.',
      sources: [oicPrerequisites, pages.primaveraJwt],
      certainty: 'documented',
      coveredBy: [
        gate('assertion-signature'),
        check(readFile, 'Setup refuses a private key where the certificate belongs, before anything is sent.'),
      ],
    },
    {
      id: 'K-2',
      sentence: 'Pages for calls coming in and for calls going out look alike, but the key goes to opposite places.',
      right:
        'Coming in: certificate to the application, key with the caller. Going out: key into OIC or OPA, certificate to the called side.',
      sources: [oicPrerequisites, pages.oicJwtOutbound, pages.opaCredential],
      certainty: 'documented',
      coveredBy: [
        recipe('opa-jwt-assertion'),
        recipe('oic-jwt-user-assertion'),
        recipe('oic-to-fusion'),
        check('lib/setup/recipes/fusion-tasks.ts#signingKeyTask', 'Setup says where each half goes, going out too.'),
        notYet('Calls going out of OPA have no recipe, and no picture shows where the key belongs.'),
      ],
    },
    {
      id: 'K-3',
      sentence:
        'Trusted client reads like a contradiction to confidential application, so people leave the client type at Confidential.',
      right: 'One is the kind of application, the other its client type. A client that signs for users needs Trusted.',
      sources: [confidentialApplication, pages.fusionService],
      certainty: 'documented',
      coveredBy: [
        gate('client-trusted'),
        recipe('opa-jwt-assertion'),
        recipe('oic-jwt-user-assertion'),
        step('create-app', 'Setup makes it Trusted.'),
      ],
    },
    {
      id: 'K-4',
      sentence:
        'A procedure ticks JWT assertion and names neither a certificate nor a client type; then nothing can check the signature.',
      right: 'Import the caller’s certificate into the application, and set its client type to Trusted.',
      sources: [confidentialApplication, pages.fusionService, sources.opaJwtGrant],
      certainty: 'documented',
      coveredBy: [
        gate('key-known'),
        step('upload-certificate', 'Setup uploads it and attaches it to the application.'),
        check('components/setup/question-problems.ts#questionProblems', 'Setup does not go on without a certificate.'),
      ],
    },
    {
      id: 'K-5',
      sentence:
        'One procedure adds the certificate to the trusted partners too, others to the application alone. No page settles it.',
      right:
        'Begin with the application. Add the partner entry, under the same alias, if a right signature is refused.',
      sources: [pages.partnerCertificates, pages.fusionService, pages.jwtWalkthrough, pages.oicJwtBlog],
      certainty: 'inferred',
      coveredBy: [
        step(
          'trust-certificate',
          'Setup has a step of its own for it, which can be left out and says that procedures disagree.',
        ),
        gate('key-known'),
        check('lib/keys/alias-board.ts#aliasBoard', 'Certificates shows both places beside each other.'),
        gate('partner-certificate'),
      ],
    },
    {
      id: 'K-6',
      sentence: 'Partner certificates are asked for as DER, and an Application Administrator may not add them.',
      right: 'Convert PEM to DER, and have a Security or Identity Domain Administrator import it.',
      sources: [pages.importPartner, pages.rolePerEndpoint],
      certainty: 'documented',
      coveredBy: [
        check(readFile, 'PEM, DER and bare Base64 are all read, and sent as the domain wants them.'),
        step('trust-certificate', 'The review says whether the connected caller may.'),
        check('lib/setup/plan/plan-certificate.ts#planCertificate', 'If not, the step becomes a task for who may.'),
      ],
    },
    {
      id: 'K-7',
      sentence:
        'A domain keeps certificates in up to three places with similar names; which one a console page writes is not published.',
      right: 'Read them all, and name the place beside each certificate.',
      sources: [pages.partnerCertificates, pages.sdk],
      certainty: 'inferred',
      coveredBy: [
        check('lib/domain/certificates.ts#listCertificates', 'Client and partner certificates are read apart.'),
        check(
          'lib/domain/certificates.ts#listTrustedPartners',
          'What only TrustedPartnerCertificates shows is listed with that name.',
        ),
      ],
    },
    {
      id: 'K-8',
      sentence:
        'keytool -genkey is the old spelling, and without a name on the command line it stops to ask one question after the other.',
      right: 'keytool -genkeypair with -dname, or a pair made in the browser.',
      sources: [oicPrerequisites, pages.keytool],
      certainty: 'documented',
      coveredBy: [
        check(makePair, 'Setup makes the pair and its certificate in the browser.'),
        check(
          'lib/keys/key-commands.ts#keyCommands',
          'Who does it by hand gets the commands filled in, of today’s spelling and without a prompt.',
        ),
      ],
    },
    {
      id: 'K-9',
      sentence:
        'openssl pkcs12 -nodes leaves the key unencrypted on disk, with Bag Attributes in front of it that some readers refuse.',
      right: 'The option is now -noenc. Strip the text before the key, and delete the file when it has been read.',
      sources: [pages.opensslPkcs12, pages.jwtWalkthrough],
      certainty: 'documented',
      coveredBy: [
        check(openKey, 'Bag Attributes are skipped, and a locked key or key store is opened as it is.'),
        check(makePair, 'A pair made here has no file unless you ask for one.'),
        check(
          'lib/jose/key-file/file-notes.ts#fileNotes',
          'A file that opens without a password is said to be one, and what was left out of it is told.',
        ),
      ],
    },
    {
      id: 'K-10',
      sentence:
        'The published command makes a certificate for 365 days. A year later the integration stops without a word.',
      right: 'Note the day, and add a new certificate beside the old one before it.',
      sources: [oicPrerequisites],
      certainty: 'documented',
      coveredBy: [
        gate('certificate-valid'),
        check(
          'components/setup/certificate-facts.tsx#CertificateFacts',
          'Setup shows the last day of the certificate.',
        ),
        check(
          'lib/keys/expiry-calendar.ts#expiryCalendar',
          'Certificates sorts by the last day and gives a calendar that rings 30 and 7 days before.',
        ),
        check(
          'lib/setup/plan/plan-rotation.ts#planRotation',
          'A rotation puts the new one beside the old one, and removes that only when the caller has changed over.',
        ),
      ],
    },
    {
      id: 'K-11',
      sentence:
        'An importer says “Cannot recover Key” when the key’s password is missing or differs from that of its store.',
      right: 'Give key and store the same password; a PKCS#12 file has only one.',
      sources: [pages.flexDeploy],
      certainty: 'observed',
      coveredBy: [
        check(openKey, 'Key stores are opened in the browser.'),
        check(
          'lib/jose/key-file/key-file-problem.ts#wrongPassword',
          'Which of the two passwords is wrong, the store’s or the key’s, is said.',
        ),
      ],
    },
    {
      id: 'K-12',
      sentence:
        'A page of the documentation prints a whole private key with its certificate. Whoever uses it shares it with the world.',
      right: 'Never use a key out of a document: make a pair of your own.',
      sources: [userAssertion],
      certainty: 'documented',
      coveredBy: [
        check(makePair, 'Setup makes a fresh pair by default.'),
        check(
          'lib/jose/known-keys.ts#knownKeyProblem',
          'That key and the sample keys of the RFCs are recognised and refused, as a key and as a certificate.',
        ),
      ],
    },
    {
      id: 'K-13',
      sentence:
        'The alias is typed several times: at import, as kid, in an adapter’s header. One difference and the key is not found.',
      right: 'kid is the alias, letter by letter. Keep its case, though the domain ignores case.',
      sources: [kidIsAlias, jtiOnce, pages.oicJwtOutbound],
      certainty: 'documented',
      coveredBy: [
        gate('key-known'),
        check('components/test/build-request.ts#plainAssertion', 'Test takes kid from the alias that Setup used.'),
        check('lib/setup/plan/plan-certificate.ts#planCertificate', 'An alias that differs by case is refused.'),
        check(
          'lib/keys/alias-board.ts#aliasBoard',
          'Certificates sets alias, kid and thumbprint of every place beside each other.',
        ),
        check(
          'lib/handoff/adapter-files.ts#jwtHeaders',
          'The header file for Oracle Integration is written, not typed.',
        ),
      ],
    },
  ],
}
